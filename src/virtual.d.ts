/** Made from criteria/*.yaml when the app is built: src/criteria/plugin.ts, with what vite.config.ts adds. */
declare module 'virtual:criteria' {
  export const criteria: import('./criteria/criteria.ts').Criteria
  export const plan: import('./chart/queries.ts').QueryPlan
}
