"""Words, of a query and of a listing alike: how they are cut, what they mean and stand for."""
