// A prepared map put straight into a data folder that no server is using.
import type { Links } from '../src/core/wire/routes.ts'
import { openGate } from './access/gate.ts'
import { linkAddresses } from './access/links.ts'
import { createMap } from './createMap.ts'
import { openDataFolder } from './dataFolder.ts'
import { newId, newSecret } from './newId.ts'
import { readSettings } from './settings.ts'
import { StartRefusal } from './startRefusal.ts'
import { openSqliteStore } from './store/sqlite.ts'
import type { PreparedMap } from './workers/prepareMap.ts'

export async function importMap(
  prepared: PreparedMap,
  { data }: { readonly data: string | undefined },
): Promise<Links> {
  const reading = readSettings({ data }, process.env)
  if (!reading.ok) throw new StartRefusal(reading.problems.join('\n'))
  const { settings } = reading
  const folder = openDataFolder(settings.data)
  const store = await openSqliteStore(folder.databasePath)
  try {
    const now = () => new Date()
    const { linkSecret } = await openGate({ store, settings, now, newId, newSecret })
    const { links } = await createMap(prepared, { store, now, newId, by: 'command-line' })
    return linkAddresses(links, { secret: linkSecret, publicUrl: settings.publicUrl })
  } finally {
    await store.close()
    folder.close()
  }
}
