/** How far what the machine has found is to be relied on: mostly, after a look, hardly. */
export type Sureness = 'high' | 'middle' | 'low';
