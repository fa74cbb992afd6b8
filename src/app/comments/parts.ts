// What is said about a map, as parts whose code comes by itself: nobody opens a map for it at once.
import { lazyPart } from '../ui/lazyPart.tsx'

export const AllComments = lazyPart(async () => (await import('./AllComments.tsx')).AllComments)
export const CommentsPage = lazyPart(async () => (await import('./AllComments.tsx')).CommentsPage)
export const CommentsHere = lazyPart(async () => (await import('./CommentsHere.tsx')).CommentsHere)
