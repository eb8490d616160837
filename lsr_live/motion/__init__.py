"""From the driver's mesh to the identity's: neutral face, pose, expression, retargeting, calibration, presence."""
