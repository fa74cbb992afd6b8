// Changes to a tag on all cards that have it, deleted ones too: put back, they must not bring an old word with them.
import * as Y from 'yjs'
import * as z from 'zod/mini'
import { cardSchema } from '../../model/map.ts'
import { err, ok, type Result } from '../../model/result.ts'
import { collection, type Entity, LOCAL } from '../schema.ts'
import { setField } from './field.ts'

/** To a word that other cards have already: the two tags become one. */
export function renameTag(
  doc: Y.Doc,
  { from, to }: { readonly from: string; readonly to: string },
): Result<void, 'tag-missing' | 'value-refused'> {
  if (to.trim() === '' || !tagsSchema.safeParse([to]).success) return err('value-refused')
  return rewrite(doc, from, (tags) => [...new Set(tags.map((tag) => (tag === from ? to : tag)))])
}

export function deleteTag(doc: Y.Doc, tag: string): Result<void, 'tag-missing'> {
  return rewrite(doc, tag, (tags) => tags.filter((each) => each !== tag))
}

const tagsSchema = cardSchema.shape.tags

function rewrite(
  doc: Y.Doc,
  tag: string,
  change: (tags: readonly string[]) => readonly string[],
): Result<void, 'tag-missing'> {
  const tagged = [...collection(doc, 'cards').values()].flatMap((card) => {
    const tags = tagsOf(card)
    return tags.includes(tag) ? [{ card, tags }] : []
  })
  if (tagged.length === 0) return err('tag-missing')
  doc.transact(() => {
    for (const { card, tags } of tagged) {
      const next = change(tags)
      setField(card, 'tags', next.length === 0 ? undefined : next)
    }
  }, LOCAL)
  return ok(undefined)
}

/** None where they cannot be read. */
function tagsOf(card: Entity): readonly string[] {
  const tags = card instanceof Y.Map ? z.safeParse(tagsSchema, card.get('tags')) : null
  return tags?.success ? (tags.data ?? []) : []
}
