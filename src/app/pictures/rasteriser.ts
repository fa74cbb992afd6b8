// An SVG of ours as pixels, by resvg as WebAssembly with the faces that the drawing needs. Runs in the worker of pictures;
// knows nothing of maps.
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { Rasterise } from '../../core/export/png.ts'
import type { Face, Scene } from '../../core/scene/node.ts'
import { faceAddresses, rasteriserAddress } from './drawingFiles.ts'
import { facesIn } from './facesIn.ts'
import { fetchBytes } from './fetchBytes.ts'

export async function rasteriser(scene: Scene): Promise<Rasterise> {
  const faces = [...facesIn(scene.nodes)]
  const [fontBuffers] = await Promise.all([Promise.all(faces.map(openFace)), start()])
  const font = { fontBuffers, defaultFontFamily: 'Inter' }
  return (svg) => {
    const drawing = new Resvg(svg, { font })
    const image = drawing.render()
    const { pixels } = image
    // Its memory is its own: nobody else gives it back.
    image.free()
    drawing.free()
    return pixels
  }
}

const opened = new Map<Face, Promise<Uint8Array>>()
let started: Promise<void> | undefined

function openFace(face: Face): Promise<Uint8Array> {
  const font = opened.get(face) ?? fetchBytes(faceAddresses[face])
  opened.set(face, font)
  font.catch(() => opened.delete(face))
  return font
}

function start(): Promise<void> {
  started ??= fetchBytes(rasteriserAddress).then(initWasm)
  started.catch(() => {
    started = undefined
  })
  return started
}
