// Brings a checkout to where it can run: packages installed, program built, each only when it is not so already.
// Uses nothing but Node, since nothing else is there yet. Tells what it does on stderr; stdout belongs to the program.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const at = (...names) => join(root, ...names)
const isWindows = process.platform === 'win32'

/**
 * Ends the process with a sentence when something cannot be done. `tools`: packages that only building and testing need are
 * wanted, too. `built: false`: the program will run from source.
 */
export async function setUp({ tools = false, built = true } = {}) {
  checkNode()
  const toBuild = built && !isBuilt()
  await install({ tools: tools || toBuild })
  if (toBuild) await build()
}

function checkNode() {
  const { engines } = JSON.parse(readFileSync(at('package.json'), 'utf8'))
  const [wantedMajor, wantedMinor] = engines.node.match(/\d+/g).map(Number)
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return
  refuse(
    `Throughline needs Node ${wantedMajor}.${wantedMinor} or newer; this is ${process.versions.node}. https://nodejs.org has it.`,
  )
}

async function install({ tools }) {
  if (!isInstalled({ tools })) {
    say('Installing packages; this takes a minute or two…')
    // Not `npm ci`: it refuses a lock file that lacks the binaries of other platforms, and mirrors often lack those.
    const { code, output } = await run('npm', ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund'])
    if (code !== 0) refuse(`${output}\nThe packages could not be installed.${compilerAdvice(output)}`)
  }
  const stamp = at('node_modules', '.throughline-native')
  const native = `${process.platform} ${process.arch} ${process.versions.modules}`
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === native) return
  // Installed without install scripts, or by another version of Node: the database must be compiled for this one.
  if (!canOpenDatabase()) {
    say('Compiling the database…')
    const { output } = await run('npm', ['rebuild', 'better-sqlite3'])
    if (!canOpenDatabase())
      refuse(`${output}\nThe database (better-sqlite3) could not be compiled.${compilerAdvice('gyp')}`)
  }
  writeFileSync(stamp, native)
}

/** Compares what the lock file asks for with what npm noted down when it installed. */
function isInstalled({ tools }) {
  const noted = at('node_modules', '.package-lock.json')
  if (!existsSync(noted)) return false
  const wanted = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages
  const found = JSON.parse(readFileSync(noted, 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' ||
      entry.optional ||
      entry.devOptional ||
      (entry.dev && !tools) ||
      found[path]?.version === entry.version,
  )
}

const canOpenDatabase = () =>
  spawnSync(process.execPath, ['-e', "new (require('better-sqlite3'))(':memory:').close()"], { cwd: root }).status === 0

const compilerAdvice = (output) =>
  /gyp|better-sqlite3/.test(output)
    ? '\nIt needs a compiler. On Debian and Ubuntu: apt-get install -y python3 make g++\nThen start again.'
    : ' Look at the lines above, then start again.'

async function build() {
  say('Building…')
  // Beside the old one, which may be serving, and which another start may be building anew at this moment.
  const fresh = `dist.${process.pid}`
  const stamp = sourcesHash()
  const vite = [at('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--app']
  const { code, output } = await run(process.execPath, vite, { env: { ...process.env, THROUGHLINE_DIST: fresh } })
  if (code !== 0) {
    rmSync(at(fresh), { recursive: true, force: true })
    refuse(`${output}\nThe program could not be built.`)
  }
  writeFileSync(at(fresh, '.stamp'), stamp)
  replaceBuild(at(fresh))
}

function replaceBuild(fresh) {
  try {
    rmSync(at('dist'), { recursive: true, force: true })
    renameSync(fresh, at('dist'))
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    // Another start put the same build there in between.
    if (!isBuilt()) throw error
  }
}

/** A package without sources was built before it was shipped. */
function isBuilt() {
  if (!existsSync(at('dist', 'server', 'main.js'))) return false
  if (!existsSync(at('vite.config.ts'))) return true
  const stamp = at('dist', '.stamp')
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesHash()
}

function sourcesHash() {
  const hash = createHash('sha256')
  const files = ['src', 'server'].flatMap((folder) =>
    readdirSync(at(folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  for (const file of [...files.sort(), at('vite.config.ts'), at('package.json'), at('package-lock.json')]) {
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

const LAST_WORDS_MS = 3_000

/** Runs a program to its end. A signal that comes meanwhile stops it with all that it started, and then us. */
export function run(command, args, { stdio = 'pipe', env = process.env } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env,
      stdio: ['ignore', stdio, stdio],
      shell: isWindows && /^np[mx]$/.test(command),
      // A group of its own, so that a compiler which npm started is reached, too.
      detached: !isWindows,
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk))
    const signal = (name) => {
      try {
        process.kill(isWindows ? child.pid : -child.pid, name)
      } catch {
        // It ended in this moment.
      }
    }
    let stopped = null
    const stop = (name) => {
      stopped = name
      signal(name)
      // npm goes on installing when it is asked to stop.
      setTimeout(signal, LAST_WORDS_MS, 'SIGKILL').unref()
    }
    process.on('SIGTERM', stop).on('SIGINT', stop)
    // A program that is not here at all has failed, too.
    child.on('error', (error) => resolve({ code: 1, output: String(error) }))
    child.on('close', (code) => {
      process.off('SIGTERM', stop).off('SIGINT', stop)
      if (stopped) process.kill(process.pid, stopped)
      else resolve({ code, output })
    })
  })
}

export const say = (sentence) => process.stderr.write(`${sentence}\n`)

function refuse(sentence) {
  say(sentence)
  process.exit(1)
}
