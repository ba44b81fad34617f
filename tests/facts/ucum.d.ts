/** The part of the LHNCBC's library that the tests of units use. */
declare module '@lhncbc/ucum-lhc' {
  export const UcumLhcUtils: {
    getInstance(): {
      validateUnitString(unit: string): { status: 'valid' | 'invalid' | 'error' }
      convertUnitTo(
        from: string,
        value: number,
        to: string,
        options?: { molecularWeight?: number },
      ): { toVal: number | null }
    }
  }
}
