// What the figures were measured on: they mean nothing without it.
import { execFileSync } from 'node:child_process'
import { closeSync, existsSync, fsyncSync, openSync, unlinkSync, writeSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { cpus, release, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { chromiumPath } from '../e2e/support/chromiumPath.ts'
import { percentile } from './figure.ts'

/** On the disk that the product's own data folder would be on; a temporary folder may be memory, where fsync is free. */
export async function diskFolder(): Promise<string> {
  const folder = join(import.meta.dirname, '../../dist/bench')
  await mkdir(folder, { recursive: true })
  return folder
}

export async function describeMachine(): Promise<string> {
  const processor = cpus()[0]?.model.trim() || process.arch
  const gib = Math.round(totalmem() / 1024 ** 3)
  const fsyncMs = medianFsyncMs(join(await diskFolder(), 'fsync.probe'))
  return (
    `${cpus().length} cores (${processor}), ${gib} GiB, ${type()} ${release()}, Node ${process.versions.node}, ` +
    `${browserVersion()}; an fsync of 4 KiB takes ${fsyncMs.toFixed(2)} ms`
  )
}

function browserVersion(): string {
  const path = chromiumPath() ?? chromium.executablePath()
  return existsSync(path)
    ? execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
    : 'no browser'
}

function medianFsyncMs(path: string): number {
  const file = openSync(path, 'w')
  const times = Array.from({ length: 50 }, () => {
    writeSync(file, Buffer.alloc(4096))
    const startedMs = performance.now()
    fsyncSync(file)
    return performance.now() - startedMs
  })
  closeSync(file)
  unlinkSync(path)
  return percentile(times, 0.5)
}
