// What this program is called, which version it is, and where its files lie: beside package.json, in source and bundle alike.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

export const PRODUCT_FOLDER = folderWithPackage(dirname(fileURLToPath(import.meta.url)))

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(PRODUCT_FOLDER, 'package.json'), 'utf8')))

export const PRODUCT = { name: 'Throughline', version } as const

function folderWithPackage(start: string): string {
  let folder = start
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return folder
}
