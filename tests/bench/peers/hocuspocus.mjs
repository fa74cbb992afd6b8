// Hocuspocus as its documentation sets it up, with the statements of its own SQLite extension over the product's
// better-sqlite3 (the extension would bring and compile a second copy).
// Run as: node hocuspocus.mjs <data folder>
import { join } from 'node:path'
import { Database } from '@hocuspocus/extension-database'
import { Server } from '@hocuspocus/server'
import Sqlite from 'better-sqlite3'

const [folder] = process.argv.slice(2)
const sqlite = new Sqlite(join(folder, 'hocuspocus.db'))
sqlite.exec('CREATE TABLE IF NOT EXISTS "documents" ("name" varchar(255) NOT NULL, "data" blob NOT NULL, UNIQUE(name))')
const select = sqlite.prepare('SELECT data FROM "documents" WHERE name = $name ORDER BY rowid DESC')
const upsert = sqlite.prepare(
  'INSERT INTO "documents" ("name", "data") VALUES ($name, $data) ON CONFLICT(name) DO UPDATE SET data = $data',
)

const server = new Server({
  port: 0,
  address: '127.0.0.1',
  quiet: true,
  extensions: [
    new Database({
      fetch: async ({ documentName }) => select.get({ name: documentName })?.data ?? null,
      store: async ({ documentName, state }) => {
        upsert.run({ name: documentName, data: state })
      },
    }),
  ],
})
await server.listen()
process.send({ port: server.address.port })
