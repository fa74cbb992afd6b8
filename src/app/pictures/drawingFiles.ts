// What drawing a PNG takes beside the program: the rasteriser and Inter, by address. The very fonts that the server draws with.
import rasteriser from '@resvg/resvg-wasm/index_bg.wasm?url'
import regular from '../../core/fonts/inter-400Regular.ttf?url'
import italic from '../../core/fonts/inter-400Regular_Italic.ttf?url'
import medium from '../../core/fonts/inter-500Medium.ttf?url'
import semibold from '../../core/fonts/inter-600SemiBold.ttf?url'
import type { Face } from '../../core/scene/node.ts'

export const rasteriserAddress: string = rasteriser
export const faceAddresses: Readonly<Record<Face, string>> = { regular, medium, semibold, italic }
