// How a map file names itself. Apart from its schema, so that whoever only writes files needs none.

export const FILE_FORMAT = 'throughline'
export const FILE_VERSION = 1
