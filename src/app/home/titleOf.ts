// What a map is called on screen when nobody has named it.

export const titleOf = ({ title }: { readonly title: string }): string => title.trim() || 'Untitled map'
