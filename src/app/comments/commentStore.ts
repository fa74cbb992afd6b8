// The comments of the open map as this browser knows them: loaded over HTTP whenever a socket opens, then kept up by live
// events. Knows rows and threads; knows no panel.
import { create } from 'zustand'
import type { CommentId, MapId } from '../../core/model/ids.ts'
import type { Comment } from '../../core/wire/comments.ts'
import { liveEventSchema } from '../../core/wire/events.ts'
import { listComments, putSeen } from '../api/comments.ts'
import type { Trouble } from '../api/request.ts'
import { useVisitor } from '../visitor/visitor.ts'
import { showMarks } from './marks.ts'
import { lastNumber, type Me, marksOf, type Seen, type Thread, threadsOf, unreadIn } from './threads.ts'

interface CommentsState {
  readonly mapId: MapId | null
  readonly loaded: boolean
  /** Why they could not be loaded. */
  readonly trouble: Trouble | null
  readonly comments: ReadonlyMap<CommentId, Comment>
  readonly threads: readonly Thread[]
  readonly seen: Seen
}

const NOTHING: CommentsState = {
  mapId: null,
  loaded: false,
  trouble: null,
  comments: new Map(),
  threads: [],
  seen: {},
}

export const useComments = create<CommentsState>()(() => NOTHING)

export const me = (): Me => useVisitor.getState() ?? { id: '', name: null }

export function openComments(mapId: MapId | null): void {
  useComments.setState({ ...NOTHING, mapId }, true)
  remark()
}

/** Rows that came while the list was on its way are newer than the list. */
let cameMeanwhile: Map<CommentId, Comment> | null = null

export async function loadComments(mapId: MapId): Promise<void> {
  const came = new Map<CommentId, Comment>()
  cameMeanwhile = came
  const answer = await listComments(mapId)
  if (useComments.getState().mapId !== mapId || cameMeanwhile !== came) return
  cameMeanwhile = null
  if (!answer.ok) return useComments.setState({ trouble: answer.trouble })
  const comments = new Map(answer.value.comments.map((comment) => [comment.id, comment]))
  for (const [id, comment] of came) comments.set(id, comment)
  useComments.setState({ loaded: true, trouble: null, comments, threads: threadsOf(comments.values()) })
  keepSeen(answer.value.seen)
}

/** Something that a newer server tells is left out. */
export function takeEvent(event: unknown): void {
  const parsed = liveEventSchema.safeParse(event)
  if (parsed.success) takeComment(parsed.data.comment)
}

/** The row as it is now. */
export function takeComment(comment: Comment): void {
  cameMeanwhile?.set(comment.id, comment)
  const comments = new Map(useComments.getState().comments).set(comment.id, comment)
  useComments.setState({ comments, threads: threadsOf(comments.values()) })
  remark()
}

/** These threads were in sight. What the server does not hear of is unread again after a reload, and no worse. */
export function look(threads: readonly Thread[]): void {
  const { mapId, seen } = useComments.getState()
  const unread = threads.filter((thread) => unreadIn(thread, seen, me()) > 0)
  if (mapId === null || unread.length === 0) return
  const now = Object.fromEntries(unread.map((thread) => [thread.id, lastNumber(thread)]))
  keepSeen(now)
  void putSeen(mapId, now)
}

/** Also where this browser has looked further than the server has heard. */
function keepSeen(told: Seen): void {
  const seen: Record<string, number> = { ...useComments.getState().seen }
  for (const [id, number] of Object.entries(told)) seen[id] = Math.max(seen[id] ?? 0, number)
  useComments.setState({ seen })
  remark()
}

/** Also when one has become somebody else. */
export function remark(): void {
  const { threads, seen } = useComments.getState()
  showMarks(marksOf(threads, seen, me()))
}
