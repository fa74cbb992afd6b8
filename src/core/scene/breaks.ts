// Where a line may be broken: at spaces and hyphens, between ideographs, between the words of scripts that write no spaces.
// Knows characters; nothing of widths.

export const PLAIN = /^[\u0020-\u024f]*$/u
/** At which a line is broken, and which are dropped there. */
export const SPACES = '[ \\u1680\\u2000-\\u2006\\u2008-\\u200b\\u205f\\u3000]'
/** Ideographs and kana, and the full-width signs beside them. */
const IDEOGRAPH =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u2e80-\\u30ff\\u31f0-\\u33ff\\uff01-\\uffee]'
/** Begins no line: closing brackets, commas, stops, small kana and what lengthens or repeats the one before. */
const CLINGS =
  '[\\p{Pe}\\p{Pf}\\p{M}!%),.:;?…‥・\\u3001\\u3002\\u3005\\u303b\\u309b-\\u309e\\u30fb-\\u30fe\\u31f0-\\u31ff' +
  'ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ\\uff01\\uff05\\uff0c\\uff0e\\uff1a\\uff1b\\uff1f\\uff61\\uff64\\uff65\\uff67-\\uff70\\uff9e\\uff9f]'
/** Ends no line. */
const OPENS = '[\\p{Ps}\\p{Pi}$\\uff04\\uffe5]'
const BETWEEN_WORDS = `(?<=${SPACES})(?!${SPACES})|(?<=\\p{L}[-\\u2010\\u2013\\u2014/\\u00ad])(?=\\p{L})`
const BREAK = new RegExp(BETWEEN_WORDS, 'u')
const BREAK_EVERYWHERE = new RegExp(
  BETWEEN_WORDS +
    `|(?<=${IDEOGRAPH})(?<!${OPENS})(?=[\\p{L}\\p{N}]|${IDEOGRAPH}|${OPENS})(?!${CLINGS})` +
    `|(?<=[\\p{L}\\p{N}])(?<!${OPENS})(?=${IDEOGRAPH})(?!${CLINGS})`,
  'u',
)
/** Written without spaces between words: only a dictionary knows where one ends. */
const SPACELESS = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]{2}/u
/** Thai signs that repeat or shorten the word before. */
const STAYS = /^[\u0e2f\u0e46\u0ec6]/u
const ENDS_OPEN = new RegExp(`${OPENS}$`, 'u')
const dictionary = new Intl.Segmenter('th', { granularity: 'word' })

/** A paragraph in parts: what no line is broken within as long as it fits one. */
export function piecesOf(paragraph: string): readonly string[] {
  if (PLAIN.test(paragraph)) return paragraph.split(BREAK)
  return paragraph.split(BREAK_EVERYWHERE).flatMap((piece) => (SPACELESS.test(piece) ? wordsOf(piece) : piece))
}

/** By the dictionary of the runtime; signs stay with the word before them, opening brackets with the one behind. */
function wordsOf(text: string): readonly string[] {
  const words: string[] = []
  for (const { segment, isWordLike } of dictionary.segment(text)) {
    const last = words.at(-1)
    const joins = last !== undefined && (!isWordLike || STAYS.test(segment) || ENDS_OPEN.test(last))
    if (joins) words[words.length - 1] = last + segment
    else words.push(segment)
  }
  return words
}
