// What page and worker say to each other about a picture. Types only.
import type { Drawing } from '../../core/export/drawing.ts'
import type { MapId } from '../../core/model/ids.ts'

export interface PictureOrder {
  /** A later order ends an earlier one. */
  readonly number: number
  readonly mapId: MapId
  readonly drawing: Drawing
}

export type PictureAnswer = { readonly number: number } & (
  | { readonly kind: 'progress'; readonly share: number }
  /** `missing`: pictures of the map that it had to do without. */
  | { readonly kind: 'made'; readonly file: Blob; readonly missing: number }
  | { readonly kind: 'unknown-step' }
  | { readonly kind: 'file-missing' }
  | { readonly kind: 'failed'; readonly why: string }
)
