// The fonts of an SVG made in this browser, as rules to be written into it: the faces that the page itself draws with, whole.
// Cutting them to the characters that are used takes a program that only the server has. Runs in the worker of pictures.
import { fontRule } from '../../core/export/fontRule.ts'
import type { Face, Scene } from '../../core/scene/node.ts'
import regular from '../fonts/inter-400Regular.woff2?url'
import italic from '../fonts/inter-400Regular_Italic.woff2?url'
import medium from '../fonts/inter-500Medium.woff2?url'
import semibold from '../fonts/inter-600SemiBold.woff2?url'
import { base64 } from './base64.ts'
import { facesIn } from './facesIn.ts'
import { FileMissing, fetchBytes } from './fetchBytes.ts'

const addresses: Readonly<Record<Face, string>> = { regular, italic, medium, semibold }
const rules = new Map<Face, Promise<string>>()

export async function fontCss(scene: Scene): Promise<string> {
  const found = await Promise.all([...facesIn(scene.nodes)].map(ruleOf))
  return found.join('')
}

function ruleOf(face: Face): Promise<string> {
  const rule = rules.get(face) ?? makeRule(face)
  rules.set(face, rule)
  return rule
}

/** A face that this browser has not kept is left to the fonts of whoever looks at the file. */
async function makeRule(face: Face): Promise<string> {
  try {
    return fontRule(face, base64(await fetchBytes(addresses[face])))
  } catch (error) {
    rules.delete(face)
    if (error instanceof FileMissing) return ''
    throw error
  }
}
