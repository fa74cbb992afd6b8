// GET /api/search: cards and steps of every map, found by words of their titles. The list of maps has the maps' own titles.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { searchAnswerSchema, searchQuerySchema } from '../../src/core/wire/routes.ts'
import { openSearchIndex } from '../search.ts'
import type { Ports } from './ports.ts'
import { typedWords } from './typedWords.ts'

const MAX_HITS = 50

export const searchRoute: FastifyPluginAsyncZod<Ports> = async (app, ports) => {
  const index = openSearchIndex(ports)
  app.get('/api/search', {
    config: { access: 'library' },
    schema: {
      tags: ['Maps'],
      summary: 'Find cards and steps of all maps by words of their titles',
      querystring: searchQuerySchema,
      response: { 200: searchAnswerSchema },
    },
    handler: async ({ query }) => {
      const words = typedWords(query.q)
      if (words.length === 0) return { hits: [], behind: 0 }
      const behind = await index.catchUp()
      return { hits: [...(await ports.store.search(words, MAX_HITS))], behind }
    },
  })
}
