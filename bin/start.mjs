// `npm start`: sets the checkout up where needed, then becomes the server: nothing stands between npm and it, so a signal
// to npm reaches it. Takes the flags of server/settings.ts.
import { setUp } from './setUp.mjs'

await setUp()
const { main } = await import('../dist/server/main.js')
await main(process.argv.slice(2), process.env)
