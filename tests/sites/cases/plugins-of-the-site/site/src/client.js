export function onRouteDidUpdate() {}
