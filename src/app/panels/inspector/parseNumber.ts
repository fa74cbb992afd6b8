// A number as a person of some locale types it. Knows Intl's separators; knows no field.

/** null: not a number. A separator that cannot group thousands where it stands is taken for the decimal one: 3,5 is 3.5 everywhere. */
export function parseNumber(text: string, locale: string): number | null {
  const { group, decimal } = separators(locale)
  const bare = text
    .trim()
    .replace(/[\s\u00a0\u202f'’]/gu, '')
    .replace('−', '-')
  const grouped = new RegExp(`^-?\\d{1,3}([${group}]\\d{2,3})*[${group}]\\d{3}([${decimal}]\\d*)?$`, 'u')
  const plain = grouped.test(bare) ? bare.replaceAll(new RegExp(`[${group}]`, 'gu'), '') : bare
  const standard = plain.replace(/[.,]/u, '.')
  return /^-?(\d+\.?\d*|\.\d+)$/u.test(standard) ? Number(standard) : null
}

function separators(locale: string): { group: ',' | '.'; decimal: ',' | '.' } {
  const comma = decimalOf(locale) === ','
  return comma ? { group: '.', decimal: ',' } : { group: ',', decimal: '.' }
}

function decimalOf(locale: string): string | undefined {
  try {
    return new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value
  } catch {
    return '.' // Intl's only way to say that it does not know the locale.
  }
}
