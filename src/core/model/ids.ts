// The form of an id and a brand per collection, so that a step's id cannot be passed for a card's. Mints none: ids come from callers.
import * as z from 'zod/mini'

/** Ids are scoped to their map. They name keys in flat tables (`laneId/stepId/...`), so `/` can never be part of one. */
export const ID_PATTERN = /^[A-Za-z0-9_-]{1,64}$/

const id = <Brand extends string>() =>
  z.string().check(z.regex(ID_PATTERN, 'an id is 1 to 64 letters, digits, hyphens or underscores')).brand<Brand>()

export const stageId = id<'Stage'>()
export const stepId = id<'Step'>()
export const laneId = id<'Lane'>()
export const cardId = id<'Card'>()
export const connectorId = id<'Connector'>()
export const personaId = id<'Persona'>()
export const personId = id<'Person'>()
export const noteId = id<'Note'>()
export const savedViewId = id<'SavedView'>()
export const commentId = id<'Comment'>()
export const mapId = id<'Map'>()
export const folderId = id<'Folder'>()
export const formId = id<'Form'>()
/** The lower-case hex SHA-256 of the picture's bytes. */
export const imageId = z
  .string()
  .check(z.regex(/^[0-9a-f]{64}$/, 'an image is named by the SHA-256 of its bytes'))
  .brand<'Image'>()

export type StageId = z.infer<typeof stageId>
export type StepId = z.infer<typeof stepId>
export type LaneId = z.infer<typeof laneId>
export type CardId = z.infer<typeof cardId>
export type ConnectorId = z.infer<typeof connectorId>
export type PersonaId = z.infer<typeof personaId>
export type PersonId = z.infer<typeof personId>
export type NoteId = z.infer<typeof noteId>
export type SavedViewId = z.infer<typeof savedViewId>
export type CommentId = z.infer<typeof commentId>
export type MapId = z.infer<typeof mapId>
export type FolderId = z.infer<typeof folderId>
export type FormId = z.infer<typeof formId>
export type ImageId = z.infer<typeof imageId>
