// The worker threads: everything that could hold the socket loop for more than 10 ms runs in one of these.
// Knows which task runs where; knows no requests.
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import type { ImageId } from '../../src/core/model/ids.ts'
import type { Result } from '../../src/core/model/result.ts'
import type { Worst } from '../../src/core/model/worst.ts'
import type { ExportTheme, Template } from '../../src/core/wire/routes.ts'
import type { SearchEntry } from '../store/searchPort.ts'
import type { Drawing, MadeFile } from './drawMap.ts'
import type { Picture, PictureRefusal } from './inspectPicture.ts'
import type { MapState, OrNeeds } from './mapState.ts'
import type { MapUpload, Preparation, PreparedMap } from './prepareMap.ts'
import type { TurnLimits } from './turns.ts'

export interface DrawingRequest extends Omit<Drawing, 'map' | 'pictures'> {
  readonly state: MapState
}

export interface ThumbnailRequest {
  /** The encoded document. */
  readonly update: Uint8Array
  readonly theme: ExportTheme
}

export interface CopyRequest {
  /** The encoded document. */
  readonly update: Uint8Array
  /** Of the copy. */
  readonly title: string
}

export interface MapCopy {
  readonly prepared: PreparedMap
  /** The pictures that belong to it; they do not travel through the worker. */
  readonly imageIds: readonly ImageId[]
}

export interface TemplatePictureRequest {
  readonly folder: string
  readonly id: string
  readonly theme: ExportTheme
}

export interface Workers {
  prepareMap(upload: MapUpload): Promise<Preparation>
  copyMap(request: CopyRequest): Promise<MapCopy>
  inspectPicture(data: Uint8Array): Promise<Result<Picture, PictureRefusal>>
  listTemplates(folder: string): Promise<Template[]>
  /** Of an encoded document. */
  listSearchable(update: Uint8Array): Promise<SearchEntry[]>
  /** Of an encoded document. */
  findWorst(update: Uint8Array): Promise<Worst>
  writeMapFile(state: MapState): Promise<OrNeeds<MadeFile>>
  /** Ends with its thread when the signal says so. */
  drawMap(request: DrawingRequest, signal: AbortSignal): Promise<OrNeeds<MadeFile>>
  /** SVG text. */
  drawThumbnail(request: ThumbnailRequest): Promise<string>
  /** SVG text; null: there is no such template. */
  drawTemplate(request: TemplatePictureRequest): Promise<string | null>
  close(): Promise<void>
}

const IDLE_THREAD_MS = 60_000
/** A map of 20,000 cards at scale 4 stays below this; a runaway drawing ends with its thread, not with the server. */
const THREAD_HEAP_MB = 2_048

/** For drawings and all else. */
const THREADS = Math.max(2, availableParallelism())
/** One thread is never asked for a picture, so that lists and imports go on. */
export const PICTURE_LIMITS: TurnLimits = { atOnce: THREADS - 1, ofEach: 8, waitingInAll: 60, longestMs: 60_000 }

export function openWorkers(): Workers {
  const pool = new Piscina({
    minThreads: 1,
    maxThreads: THREADS,
    idleTimeout: IDLE_THREAD_MS,
    resourceLimits: { maxOldGenerationSizeMb: THREAD_HEAP_MB },
    ...(isSource ? { execArgv: ['--import', 'tsx'] } : {}),
  })
  const mapTask = (name: string) => (task: unknown) => pool.run(task, { filename: mapTasks, name })
  return {
    prepareMap: mapTask('prepareMap'),
    copyMap: mapTask('copyMap'),
    inspectPicture: mapTask('inspectPicture'),
    listTemplates: mapTask('listTemplates'),
    listSearchable: mapTask('listSearchable'),
    findWorst: mapTask('findWorst'),
    writeMapFile: mapTask('writeMapFile'),
    drawMap: (request, signal) => pool.run(request, { filename: pictureTasks, name: 'drawMap', signal }),
    drawThumbnail: mapTask('drawThumbnail'),
    drawTemplate: mapTask('drawTemplate'),
    close: () => pool.close({ force: true }),
  }
}

/** Run by tsx or Vitest from source; otherwise from the bundle, where each entry lies beside this chunk. */
const isSource = import.meta.url.endsWith('.ts')
const entry = (name: string): string => fileURLToPath(new URL(`./${name}.${isSource ? 'ts' : 'js'}`, import.meta.url))
const mapTasks = entry('mapTasks')
const pictureTasks = entry('pictureTasks')
