// `npm run dev`: the server from source, started again at each change, and Vite in front of it for the editor.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root, setUp } from './setUp.mjs'

await setUp({ tools: true, built: false })

const commands = [
  ['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', 'bin/devServer.mjs', ...process.argv.slice(2)],
  ['node_modules/vite/bin/vite.js'],
]
const children = commands.map(([script, ...args]) =>
  spawn(process.execPath, [join(root, script), ...args], { cwd: root, stdio: 'inherit' }),
)
for (const signal of ['SIGTERM', 'SIGINT']) {
  process.on(signal, () => {
    for (const child of children) child.kill(signal)
  })
}
// One without the other is of no use.
for (const child of children) {
  child.on('exit', () => {
    for (const other of children) other.kill()
  })
}
