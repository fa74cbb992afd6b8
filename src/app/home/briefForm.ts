// The fields of the brief's form, read into a request for a blank map: what is left empty is left out.
import type { CreateMap } from '../../core/wire/routes.ts'

export function readBriefForm(form: FormData): CreateMap {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const brief: NonNullable<CreateMap['brief']> = {}
  for (const name of ['scenario', 'startsWhen', 'endsWhen', 'question', 'reviewBy'] as const) {
    if (text(name)) brief[name] = text(name)
  }
  const state = text('state')
  if (state === 'current' || state === 'future') brief.state = state
  const personas = names(text('personas'))
  const owner = text('owner')
  return {
    title: text('title'),
    brief,
    ...(personas.length > 0 && { personas }),
    ...(owner && { owner }),
  }
}

/** One per line or between commas; a name that is there twice is meant once. */
const names = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;\n]/)
      .map((name) => name.trim())
      .filter(Boolean),
  ),
]
