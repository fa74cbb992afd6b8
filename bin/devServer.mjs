// The server from source, for `npm run dev`; run by tsx.
import { main } from '../server/main.ts'

await main(process.argv.slice(2), process.env)
