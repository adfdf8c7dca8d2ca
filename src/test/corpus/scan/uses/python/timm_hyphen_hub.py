import timm as T

ARCH = 'hf-hub:timm/eva02_large_patch14_448.mim_m38m_ft_in22k_in1k'
net = T.create_model(
    ARCH,
    pretrained=True,
)
