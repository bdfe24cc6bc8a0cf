// What old libraries do to a page's objects.
Array.prototype.last = function () { return this[this.length - 1]; };
Array.prototype.flat = undefined;
String.prototype.format = function () { return this; };
Object.defineProperty(Object.prototype, "extend", { value() {}, enumerable: true, configurable: true, writable: true });
