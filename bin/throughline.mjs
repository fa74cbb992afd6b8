#!/usr/bin/env node
// `npx throughline`: sets the checkout up where needed, then runs the command line.
import { setUp } from './setUp.mjs'

await setUp()
const { runCli } = await import('../dist/server/cli.js')
await runCli(process.argv.slice(2))
