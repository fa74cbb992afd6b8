// The font files of scripts that are shaped, by weight: the very files that the server draws pictures with. Knows addresses.
import arabic400 from '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf?url'
import arabic500 from '@expo-google-fonts/noto-sans-arabic/500Medium/NotoSansArabic_500Medium.ttf?url'
import arabic600 from '@expo-google-fonts/noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf?url'
import devanagari400 from '@expo-google-fonts/noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf?url'
import devanagari500 from '@expo-google-fonts/noto-sans-devanagari/500Medium/NotoSansDevanagari_500Medium.ttf?url'
import devanagari600 from '@expo-google-fonts/noto-sans-devanagari/600SemiBold/NotoSansDevanagari_600SemiBold.ttf?url'
import gujarati400 from '@expo-google-fonts/noto-sans-gujarati/400Regular/NotoSansGujarati_400Regular.ttf?url'
import gujarati500 from '@expo-google-fonts/noto-sans-gujarati/500Medium/NotoSansGujarati_500Medium.ttf?url'
import gujarati600 from '@expo-google-fonts/noto-sans-gujarati/600SemiBold/NotoSansGujarati_600SemiBold.ttf?url'
import hebrew400 from '@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf?url'
import hebrew500 from '@expo-google-fonts/noto-sans-hebrew/500Medium/NotoSansHebrew_500Medium.ttf?url'
import hebrew600 from '@expo-google-fonts/noto-sans-hebrew/600SemiBold/NotoSansHebrew_600SemiBold.ttf?url'
import thai400 from '@expo-google-fonts/noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf?url'
import thai500 from '@expo-google-fonts/noto-sans-thai/500Medium/NotoSansThai_500Medium.ttf?url'
import thai600 from '@expo-google-fonts/noto-sans-thai/600SemiBold/NotoSansThai_600SemiBold.ttf?url'
import type { ShapedFamily } from '../../core/scene/families.ts'

interface FamilyFiles {
  /** As style sheets call it (ui/tokens.css). */
  readonly name: string
  readonly weights: Readonly<Record<400 | 500 | 600, string>>
}

export const familyFiles: Readonly<Record<ShapedFamily, FamilyFiles>> = {
  arabic: { name: 'Noto Sans Arabic', weights: { 400: arabic400, 500: arabic500, 600: arabic600 } },
  devanagari: { name: 'Noto Sans Devanagari', weights: { 400: devanagari400, 500: devanagari500, 600: devanagari600 } },
  gujarati: { name: 'Noto Sans Gujarati', weights: { 400: gujarati400, 500: gujarati500, 600: gujarati600 } },
  hebrew: { name: 'Noto Sans Hebrew', weights: { 400: hebrew400, 500: hebrew500, 600: hebrew600 } },
  thai: { name: 'Noto Sans Thai', weights: { 400: thai400, 500: thai500, 600: thai600 } },
}
