/** Records by their ids, found fast among tens of thousands. */

type ById = ReadonlyMap<number | string, { readonly id: string }>

/**
 * What a record of this id has for a key: a number, or the id where another one has that number. A Map finds a number at
 * once; a text it compares with others that lie scattered in memory: no other step of reading a long chart took as long.
 */
export function keyIn(all: ById, id: string): number | string {
  let n = 0
  for (let i = 0; i < id.length; i++) n = (n * 31 + id.charCodeAt(i)) & 0x3fffffff
  return (all.get(n)?.id ?? id) === id ? n : id
}
