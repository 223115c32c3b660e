/** Brings the files of a font, once on a page however often it is asked for. */
export function FontFaces({ faces }: { faces: string }) {
  if (!faces) return null
  return (
    <style href={`font-${keyOf(faces)}`} precedence="fonts">
      {faces}
    </style>
  )
}

/** Rules differ in what they call the family and in the hashes of its files. */
function keyOf(faces: string): string {
  const [name = ''] = /(?<=font-family:')[^']+/.exec(faces) ?? []
  const hashes = [...faces.matchAll(/[0-9a-f]{64}/g)].map(([hash]) => hash.slice(0, 12))
  return [name, ...hashes].join('-').replaceAll(' ', '-')
}
