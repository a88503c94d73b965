import type { ApiCall } from '../calls.ts';

/** Whether a parameter of the wire can be said at all to a call: old releases of a library have no option for some. */
export function takesParam(param: string, { library }: ApiCall): boolean {
  // Without words of its own among its options, it is asked somewhere else.
  if (library?.spoken === undefined || library.needsElsewhere === true || library.isOpen === true) return true;
  return library.fields !== undefined || optionOf(param, library) !== undefined;
}

/** The option of a library that is a parameter on the wire. */
export function optionOf(param: string, { params, unsent = [] }: NonNullable<ApiCall['library']>): string | undefined {
  return Object.entries(params).find(([name, wire]) => wire === param && !unsent.includes(name))?.[0];
}
