// The program as people start it: npm and the command line as child processes, with folders of their own.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

export interface Program {
  readonly child: ChildProcess
  /** Everything said so far, apart from the lines in which npm repeats its command. */
  readonly out: () => string
  readonly errors: () => string
  readonly exited: Promise<number | null>
  /** The address of the ready line; rejects when the program ends before. */
  readonly ready: Promise<string>
}

const running = new Set<ChildProcess>()
const folders: string[] = []
afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-start-'))
  folders.push(folder)
  return folder
}

/** Settings of the surroundings must not reach what a test starts. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('THROUGHLINE_')))

export function start(command: string, args: readonly string[], more: Record<string, string> = {}): Program {
  const child = spawn(command, [...args], { cwd: root, env: { ...env, ...more }, stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  let out = ''
  let errors = ''
  child.stderr.on('data', (chunk) => {
    errors += chunk
  })
  const exited = once(child, 'close').then(([code]) => {
    running.delete(child)
    return code as number | null
  })
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      out += chunk
      const address = /^Throughline is ready at (http:\/\/\S+)$/m.exec(out)?.[1]
      if (address) resolve(address)
    })
    exited.then((code) => reject(new Error(`it ended with ${code}: ${errors}`)))
  })
  // A program that is meant to end is not waited for.
  ready.catch(() => {})
  return { child, out: () => out.replace(/^(> .*)?\n/gm, ''), errors: () => errors, exited, ready }
}

export const npmStart = (flags: readonly string[], more: Record<string, string> = {}): Program =>
  start('npm', ['start', '--', ...flags], more)

export const throughline = (...args: string[]): Program =>
  start(process.execPath, [join(root, 'bin', 'throughline.mjs'), ...args])
