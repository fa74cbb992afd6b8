// The folder that holds everything a server keeps, held by one process at a time: two would overwrite each other's maps.
import { accessSync, constants, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { StartRefusal } from './startRefusal.ts'

export interface DataFolder {
  readonly path: string
  readonly databasePath: string
  /** Responses have a file of their own: there may be millions of them, and edits wait for none. */
  readonly answersPath: string
  close(): void
}

/** Creates the folder if need be and takes hold of it, or says why not. */
export function openDataFolder(folder: string): DataFolder {
  const path = resolve(folder)
  try {
    mkdirSync(path, { recursive: true })
    accessSync(path, constants.W_OK)
  } catch (error) {
    throw new StartRefusal(`The data folder ${path} cannot be created or written: ${reason(error)}.`, { cause: error })
  }
  const lock = lockFolder(path)
  return {
    path,
    databasePath: join(path, 'throughline.sqlite'),
    answersPath: join(path, 'answers.sqlite'),
    close: () => lock.close(),
  }
}

/**
 * An open exclusive transaction of SQLite is a lock of the operating system: it ends with the process, however that ends,
 * so a server that was killed can start again at once. A lock file with a time limit could not tell.
 */
function lockFolder(path: string): Database.Database {
  const lock = new Database(join(path, 'lock.sqlite'), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock.close()
    if (!(error instanceof Database.SqliteError) || error.code !== 'SQLITE_BUSY') throw error
    throw new StartRefusal(
      `Another Throughline server is using the data folder ${path}. Stop it, or choose another folder with --data.`,
      { cause: error },
    )
  }
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error))
