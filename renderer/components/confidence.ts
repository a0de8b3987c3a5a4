/** From here on one may mostly rely on what the machine has found. */
export const highFrom = 0.85;
/** Below this the machine is often wrong: what it has found is to be looked at. */
export const middleFrom = 0.7;
