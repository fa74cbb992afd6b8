// HTML written as templates in which every value is escaped unless it was made here. Knows no page.

/** Text that is HTML already. */
export interface Markup {
  readonly markup: string
}

type Value = string | number | Markup | readonly Markup[] | null

/** @example html`<p>${'<b>'}</p>`.markup // '<p>&#60;b&#62;</p>' */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Markup => ({
  markup: parts.map((part, at) => part + written(values[at] ?? null)).join(''),
})

export const raw = (markup: string): Markup => ({ markup })

function written(value: Value): string {
  if (value === null) return ''
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value))
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('')
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
