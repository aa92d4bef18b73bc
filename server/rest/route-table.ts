/** Which methods an address has, from the documented routes themselves: so that a wrong method is 405 and a wrong address 404. */
export type RouteTable = {
  /** Empty when there is no such address. `path` is counted from the interface's root ("/me"). */
  readonly methodsOf: (path: string) => readonly string[];
};

type Documented = { readonly method: string; readonly path: string };

export const createRouteTable = (routes: readonly Documented[]): RouteTable => {
  const patterns = routes.map(({ method, path }) => ({
    method: method.toUpperCase(),
    pattern: new RegExp(`^${path.replaceAll(".", "\\.").replaceAll(/\{[^}]+\}/g, "[^/]+")}$`),
  }));
  return {
    methodsOf: (path) => {
      const methods = patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
      return methods.includes("GET") ? [...methods, "HEAD"] : methods;
    },
  };
};
