margin-count = x
