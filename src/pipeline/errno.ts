/**
 * The code of what the system refused: `EACCES`, `ERR_FS_EISDIR`. Anything else (`ERR_INVALID_ARG_TYPE`) is a bug and is
 * thrown on as it is.
 */
export function errnoOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    if (/^(?:ERR_FS_|E(?!RR_))/.test(error.code)) return error.code;
  }
  throw error;
}
