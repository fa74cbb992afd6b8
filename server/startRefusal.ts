// A reason not to start that the operator can do something about: printed as its sentence, without a stack.
export class StartRefusal extends Error {}
