// What page and worker say to each other about a picture with fewer pixels. Types only.

export interface ShrinkOrder {
  readonly file: Blob
  readonly width: number
  readonly height: number
}

/** null where this browser could not. */
export type ShrinkAnswer = Blob | null
