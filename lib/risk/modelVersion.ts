/** Changes with every change that can change a figure. */
export const MODEL_VERSION = 'ballast-risk-2'
