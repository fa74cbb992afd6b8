// What a new map can begin as: the templates and examples that come with the program, and a small picture of each. Their
// files do not change while the program runs, so each is read and drawn once.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import {
  type ExportTheme,
  type Template,
  templateListSchema,
  thumbnailQuerySchema,
} from '../../src/core/wire/routes.ts'
import { PRODUCT } from '../product.ts'
import type { Ports } from './ports.ts'
import { Refusal } from './problems.ts'
import { isStillShown, sendSmallPicture, smallPictureAnswers } from './thumbnailRoute.ts'

const tags = ['Maps']

export const templateRoutes: FastifyPluginAsyncZod<Ports> = async (app, { workers, folders, now }) => {
  // Part of every tag: a file may have been changed before the program was started again.
  const started = now().toISOString()
  let listed: Template[] | null = null
  const list = async (): Promise<Template[]> => {
    listed ??= await workers.listTemplates(folders.examples)
    return listed
  }
  // Filled for ids that the list has only, so it stays as small as the list.
  const drawn = new Map<string, string>()
  const draw = async (id: string, theme: ExportTheme): Promise<string | null> => {
    const key = `${id} ${theme}`
    const svg = drawn.get(key) ?? (await workers.drawTemplate({ folder: folders.examples, id, theme }))
    if (svg !== null) drawn.set(key, svg)
    return svg
  }

  app.get('/api/templates', {
    config: { access: 'anyone' },
    schema: {
      tags,
      summary: 'List the templates and examples that a map can start from',
      response: { 200: templateListSchema },
    },
    handler: async () => ({ templates: await list() }),
  })

  app.get('/api/templates/:templateId/thumbnail.svg', {
    config: { access: 'anyone' },
    schema: {
      tags,
      summary: 'A template or example as a small picture, for lists',
      params: z.object({ templateId: z.string() }),
      querystring: thumbnailQuerySchema,
      response: smallPictureAnswers,
    },
    handler: async ({ params: { templateId: id }, query: { theme } }, reply) => {
      if (!(await list()).some((template) => template.id === id)) throw unknown(id)
      if (isStillShown(reply, `W/"${PRODUCT.version} ${started} ${theme}"`)) return reply.code(304).send(null)
      const svg = await draw(id, theme)
      if (svg === null) throw unknown(id)
      return sendSmallPicture(reply, svg)
    },
  })
}

const unknown = (id: string): Refusal =>
  new Refusal('unknown-template', `There is no template “${id}”. GET /api/templates lists them.`)
