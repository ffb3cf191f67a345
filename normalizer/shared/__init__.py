"""What commands of all folders share; nothing here reads a listing."""
