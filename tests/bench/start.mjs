// `npm run bench`: installs the product and the peers where needed, then measures. Arguments as in run.ts.
import { join } from 'node:path'
import { root, run, setUp } from '../../bin/setUp.mjs'

await setUp({ tools: true })
const peers = join(root, 'tests', 'bench', 'peers')
const install = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', '--prefix', peers]
const { code: installed, output } = await run('npm', install)
if (installed !== 0) {
  console.error(`${output}\nThe peers could not be installed.`)
  process.exit(1)
}
const measure = ['--import', 'tsx', join(root, 'tests', 'bench', 'run.ts'), ...process.argv.slice(2)]
const { code } = await run(process.execPath, measure, { stdio: 'inherit' })
process.exit(code ?? 1)
