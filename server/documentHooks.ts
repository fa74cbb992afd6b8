// What the sync rooms must be told of a document's content, answered by the journey model.
import { migrate } from '../src/core/doc/migrate.ts'
import { titleOf } from '../src/core/doc/read.ts'
import { oldestDeletion, purgeDeleted } from '../src/core/doc/restore.ts'
import { SCHEMA_VERSION, versionOf } from '../src/core/doc/schema.ts'
import type { DocumentHooks } from './sync/hooks.ts'

export const documentHooks: DocumentHooks = {
  schemaVersion: SCHEMA_VERSION,
  migrate(doc) {
    if (versionOf(doc) > SCHEMA_VERSION) return 'newer'
    migrate(doc)
    return 'current'
  },
  purge: purgeDeleted,
  versionOf,
  oldestDeletion,
  titleOf,
}
