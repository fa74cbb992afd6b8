// What has just happened, in a sentence for those who do not see it. Spoken once, shown nowhere.
import { create } from 'zustand'

const useSpoken = create<string>()(() => '')

export const say = (sentence: string): void => useSpoken.setState(sentence, true)
export const useSentence = (): string => useSpoken()
