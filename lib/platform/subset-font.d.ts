declare module 'subset-font' {
  interface SubsetOptions {
    targetFormat?: 'truetype'
    preserveNameIds?: number[]
    keepFeatures?: string[]
    variationAxes?: Record<string, number>
    noHinting?: boolean
    dropTables?: string[]
    keepAllGlyphs?: boolean
  }
  export default function subsetFont(
    font: Uint8Array,
    text: string | undefined,
    options: SubsetOptions,
  ): Promise<Uint8Array>
}
