/** The errno code of what the system refused (`EACCES`). Anything else is a bug and is thrown on as it is. */
export function errnoOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}
