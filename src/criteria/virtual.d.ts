/** The checked criteria, made from criteria/*.yaml when the app is built (src/criteria/plugin.ts). */
declare module 'virtual:criteria' {
  export const criteria: import('./criteria.ts').Criteria
}
