// Entry of the feedback thread: holds the answer book for as long as the thread lives. Plain values cross the border.
import { workerData } from 'node:worker_threads'
import type { Move } from '../../src/core/wire/inbox.ts'
import type { AggregateWish } from './aggregateRows.ts'
import {
  type Delivery,
  type LateWords,
  openAnswerBook,
  type SlicesRequest,
  type SummaryRequest,
  type VerbatimsRequest,
} from './answerBook.ts'
import type { CareRequest } from './care.ts'
import type { FeedbackOptions } from './feedback.ts'
import type { FeedbackSettings } from './feedbackSettings.ts'
import type { FlowRequest } from './flow.ts'
import type { InboxQuery } from './inbox.ts'

const opened = openAnswerBook(workerData as FeedbackOptions)
// Whoever asks is told why it does not open; the thread, and the server with it, goes on.
opened.catch(() => undefined)

export const record = async (delivery: Delivery) => (await opened).record(delivery)
export const addWords = async (words: LateWords) => (await opened).addWords(words)
export const summarise = async (request: SummaryRequest) => (await opened).summarise(request)
export const slice = async (request: SlicesRequest) => (await opened).slice(request)
export const listWords = async (asked: { readonly mapId: string; readonly settings: FeedbackSettings }) =>
  (await opened).listWords(asked.mapId, asked.settings)
export const listInbox = async ({ mapId, query }: { readonly mapId: string; readonly query: InboxQuery }) =>
  (await opened).listInbox(mapId, query)
export const assign = async ({ mapId, moves }: { readonly mapId: string; readonly moves: readonly Move[] }) =>
  (await opened).assign(mapId, moves)
export const listVerbatims = async (request: VerbatimsRequest) => (await opened).listVerbatims(request)
export const listAggregates = async ({ mapId, wish }: { readonly mapId: string; readonly wish: AggregateWish }) =>
  (await opened).listAggregates(mapId, wish)
export const flow = async (request: FlowRequest) => (await opened).flow(request)
export const care = async (request: CareRequest) => (await opened).care(request)
export const forget = async (mapIds: readonly string[]) => (await opened).forget(mapIds)
export const close = async () => (await opened).close()
