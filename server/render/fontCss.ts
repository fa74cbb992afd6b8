// The fonts of an SVG file, as rules to be written into it: each face it uses, cut down to the characters it uses, so that
// the picture looks the same where nobody has Inter. Knows the drawing's nodes; nothing of maps.
import { readFile } from 'node:fs/promises'
import subsetFont from 'subset-font'
import { fontRule } from '../../src/core/export/fontRule.ts'
import type { Face, Scene, SceneNode } from '../../src/core/scene/node.ts'
import { faceFiles } from './faces.ts'

export async function fontCss(scene: Scene): Promise<string> {
  const used = charactersOf(scene.nodes)
  const rules = await Promise.all(
    Array.from(used, ([face, characters]) => faceRule(face, [...characters].sort().join(''))),
  )
  return rules.join('')
}

function charactersOf(nodes: readonly SceneNode[], used = new Map<Face, Set<string>>()): Map<Face, Set<string>> {
  for (const node of nodes) {
    if (node.kind === 'group') charactersOf(node.children, used)
    if (node.kind !== 'text') continue
    const characters = used.get(node.face) ?? new Set()
    for (const character of node.text) characters.add(character)
    used.set(node.face, characters)
  }
  return used
}

/** A worker draws the same few maps again and again; cutting a font takes longer than drawing a map. */
const REMEMBERED = 32
const remembered = new Map<string, Promise<string>>()

function faceRule(face: Face, characters: string): Promise<string> {
  const key = `${face} ${characters}`
  const rule = remembered.get(key) ?? cutFace(face, characters)
  remembered.delete(key)
  remembered.set(key, rule)
  rule.catch(() => remembered.delete(key))
  const [oldest] = remembered.keys()
  if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest)
  return rule
}

async function cutFace(face: Face, characters: string): Promise<string> {
  // Kerning and ligatures would make lines other than as wide as they were measured; marks must still find their letters.
  const options = { targetFormat: 'woff2', keepFeatures: ['ccmp', 'mark', 'mkmk'] } as const
  const font = await subsetFont(await readFile(faceFiles[face]), characters, options)
  return fontRule(face, font.toString('base64'))
}
