// The command line: serve, export, import and validate. Uses the same functions as the server; none needs to be running.
// What only one command needs is loaded by that command: checking a file should not take longer than reading it.
import { readFileSync, writeFileSync } from 'node:fs'
import { extname } from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import { type StepId, stepId } from '../src/core/model/ids.ts'
import { type MapFile, parseMapFile } from '../src/core/model/mapFile.ts'
import { PICTURE_PARTS, type PicturePart } from '../src/core/model/picture.ts'
import type { View } from '../src/core/model/view.ts'
import { EXPORT_THEMES, type ExportTheme, type LocatedProblem, orderedViewSchema } from '../src/core/wire/routes.ts'
import { PRODUCT } from './product.ts'
import { StartRefusal } from './startRefusal.ts'
import { drawMap } from './workers/drawMap.ts'
import { prepareFile } from './workers/prepareMap.ts'

/** Ends the process with 0, or with 1 and a sentence for every thing that was wrong. */
export async function runCli(args: readonly string[]): Promise<void> {
  try {
    await program().parseAsync(args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof StartRefusal)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}

function program(): Command {
  const cli = new Command('throughline')
    .description('Customer journey maps, shared and self-hosted')
    .version(PRODUCT.version)
  cli
    .command('serve')
    .description('serve the editor; takes the flags of `npm start`')
    .allowUnknownOption()
    .allowExcessArguments()
    .helpOption(false)
    .action(async (_, command: Command) => (await import('./main.ts')).main(command.args, process.env))
  cli
    .command('export')
    .description('draw a map file as a picture')
    .argument('<file>', 'a *.journey.json file')
    .requiredOption('-o, --output <picture>', 'where to write it: a name that ends in .svg or .png', pictureName)
    .option('--scale <number>', 'PNG: pixels per unit of the drawing, 1 to 4', scaleNumber, 1)
    .addOption(new Option('--theme <name>', 'colours').choices(EXPORT_THEMES).default('light'))
    .option('--from <step>', 'the id of the first step shown', idOfStep)
    .option('--to <step>', 'the id of the last step shown', idOfStep)
    .option(
      '--view <view>',
      'a saved view by its name, or JSON: density, hiddenLanes, foldedLanes, foldedStages, …',
      viewOf,
    )
    .addOption(new Option('--include <parts...>', 'what the picture shows; without it, all').choices(PICTURE_PARTS))
    .action(exportFile)
  cli
    .command('import')
    .description('make a map of a map file, in a data folder that no server is using')
    .argument('<file>', 'a *.journey.json file')
    .option('--data <folder>', 'the data folder (./data)')
    .action(importFile)
  cli
    .command('validate')
    .description('check map files; every problem is told by line')
    .argument('<file...>', '*.journey.json files')
    .action(validateFiles)
  return cli
}

interface ExportOptions {
  readonly output: string
  readonly scale: number
  readonly theme: ExportTheme
  readonly from?: StepId
  readonly to?: StepId
  readonly include?: readonly PicturePart[]
  readonly view?: View | string
}

async function exportFile(file: string, { output, scale, theme, ...picture }: ExportOptions): Promise<void> {
  const { map, pictures: encoded } = readMapFile(file)
  const pictures = Array.from(encoded, ([id, base64]) => ({
    id,
    type: map.images[id]?.type ?? 'image/png',
    data: Buffer.from(base64, 'base64'),
  }))
  const format = extname(output).toLowerCase() === '.svg' ? 'svg' : 'png'
  const at = new Date().toISOString()
  const made = await drawMap({ map, picture, pictures, format, scale, theme, at })
  if (!made.ok) throw new StartRefusal(made.why)
  writeFile(output, made.file)
  console.log(`${output} written`)
}

async function importFile(file: string, { data }: { readonly data?: string }): Promise<void> {
  const prepared = prepareFile(readText(file))
  if (!prepared.ok) throw refusalOf(file, prepared.problems)
  const { importMap } = await import('./importMap.ts')
  for (const [role, address] of Object.entries(await importMap(prepared.value, { data }))) {
    console.log(`${role}\t${address}`)
  }
}

function validateFiles(files: readonly string[]): void {
  for (const file of files) {
    const parsed = parseMapFile(readText(file))
    if (parsed.ok) console.log(`${file}: valid`)
    else {
      for (const line of lines(file, parsed.problems)) console.error(line)
      process.exitCode = 1
    }
  }
}

function readMapFile(file: string): MapFile {
  const parsed = parseMapFile(readText(file))
  if (!parsed.ok) throw refusalOf(file, parsed.problems)
  return parsed.value
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new StartRefusal(`${file} cannot be read: ${reasonOf(error)}.`, { cause: error })
  }
}

function writeFile(file: string, bytes: Uint8Array): void {
  try {
    writeFileSync(file, bytes)
  } catch (error) {
    throw new StartRefusal(`${file} cannot be written: ${reasonOf(error)}.`, { cause: error })
  }
}

/** What people can do something about, in words; anything else as the system says it. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EISDIR: 'it is a folder',
  EACCES: 'this user may not',
  EPERM: 'this user may not',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full for this user',
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return REASONS['code' in error ? String(error.code) : ''] ?? error.message
}

const refusalOf = (file: string, problems: readonly LocatedProblem[]): StartRefusal =>
  new StartRefusal(lines(file, problems).join('\n'))

/** `map.journey.json:12: map.cards[3].severity: …`, so that an editor can jump there. */
const lines = (file: string, problems: readonly LocatedProblem[]): string[] =>
  problems.map(({ path, line, message }) =>
    [`${file}:${line ?? 1}`, path, message].filter((part) => part !== '').join(': '),
  )

function pictureName(name: string): string {
  if (/\.(svg|png)$/i.test(name)) return name
  throw new InvalidArgumentError('The name must end in .svg or .png.')
}

function idOfStep(text: string): StepId {
  const id = stepId.safeParse(text)
  if (id.success) return id.data
  throw new InvalidArgumentError('A step is named by its id, as in the map file.')
}

function viewOf(text: string): View | string {
  const view = orderedViewSchema.safeParse(text)
  if (view.success) return view.data
  const [first] = view.error.issues
  throw new InvalidArgumentError(`A view is a name or JSON: ${first?.path.join('.') ?? ''} ${first?.message ?? ''}.`)
}

function scaleNumber(text: string): number {
  const scale = Number(text)
  if (scale >= 1 && scale <= 4) return scale
  throw new InvalidArgumentError('The scale is a number from 1 to 4.')
}
