// What old libraries do to a page's objects.
Array.prototype.last = function () { return this[this.length - 1]; };
Array.prototype.flat = undefined;
String.prototype.format = function () { return this; };
