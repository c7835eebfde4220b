"""The fast evaluator behind the engine, and the plain one it is measured against."""
